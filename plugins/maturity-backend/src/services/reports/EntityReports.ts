import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  type EntityGrouping,
  type EntityReport,
  evidenceOf,
  holdingChecks,
  recommend,
  unknownCapabilities,
  withholdSources,
} from '@cnmm/backstage-plugin-maturity-common';
import {
  KINDS_WITH_PARTS,
  type Part,
  type PartStore,
  type PortfolioStore,
} from '../../database';
import type { Visibility } from '../access/Visibility';
import type { FactReader } from '../evidence/FactReader';
import type { ModelRegistry } from '../models/ModelRegistry';
import { CapabilityUse } from './CapabilityUse';
import {
  type EntityReader,
  inheritedSources,
  type ReadEntity,
} from './EntityReader';

/** Builds the report of an entity for the caller. */
export type MakeReport = (read: ReadEntity) => EntityReport;

/**
 * Extends level reports with recommendations, and withholds what the caller may
 * not see.
 */
export class EntityReports {
  readonly #reader: EntityReader;
  readonly #visibility: Visibility;
  readonly #portfolio: PortfolioStore;
  readonly #parts: PartStore;
  readonly #facts: FactReader;
  readonly #capabilityIds: Set<string>;

  constructor(options: {
    models: ModelRegistry;
    reader: EntityReader;
    visibility: Visibility;
    portfolio: PortfolioStore;
    parts: PartStore;
    facts: FactReader;
  }) {
    this.#reader = options.reader;
    this.#visibility = options.visibility;
    this.#portfolio = options.portfolio;
    this.#parts = options.parts;
    this.#facts = options.facts;
    this.#capabilityIds = options.models.capabilityIds();
  }

  /**
   * Reads everything that the reports of some entities need besides their
   * answers. The function it returns reads nothing more, so it cannot fail
   * after something has been stored.
   */
  async prepare(
    reads: ReadEntity[],
    credentials: BackstageCredentials,
  ): Promise<MakeReport> {
    const [providers, parts, facts] = await Promise.all([
      this.#portfolio.providers(),
      this.#partsOf(reads),
      this.#facts.read(reads.map(({ key }) => key.entityRef)),
    ]);
    const isVisible = await this.#visibility.visibleAmong(
      [
        ...reads.flatMap(inheritedSources),
        ...reads.flatMap(({ relations }) =>
          relations.map(({ entityRef }) => entityRef),
        ),
        ...providers.map(({ entityRef }) => entityRef),
        ...[...parts.values()].flat().map(({ entityRef }) => entityRef),
      ],
      credentials,
    );
    return read => {
      const { entityRef } = read.key;
      const report = this.#reader.report(read);
      const { areas, someHidden } = withholdSources(
        report.areas,
        ref => ref === entityRef || isVisible(ref),
      );
      const holding = holdingChecks(
        read.model.checks ?? [],
        facts.get(entityRef) ?? [],
      );
      const use = new CapabilityUse({
        entity: read.entity,
        holding,
        providers,
        parts: parts.get(entityRef),
        isVisible,
      });
      const recommendations = recommend({
        model: read.model,
        areas,
        aspects: report.aspects,
        targets: read.targets,
        resolve: capabilityId => use.resolve(capabilityId),
      });
      const related = (field: EntityGrouping) =>
        read.relations
          .filter(each => each.field === field && each.inCatalog)
          .map(each => each.entityRef)
          .filter(isVisible);
      return {
        ...report,
        areas,
        // That some are left out is not said: it would tell hidden relations
        // from missing ones.
        relations: {
          owners: related('owner'),
          systems: related('system'),
          domains: related('domain'),
        },
        unknownCapabilities: unknownCapabilities(
          read.entity,
          this.#capabilityIds,
        ),
        recommendations,
        evidence: evidenceOf(read.model, areas, holding),
        someHidden: someHidden || use.someHidden,
      };
    };
  }

  /** Reads the parts of systems and domains. */
  async #partsOf(reads: ReadEntity[]): Promise<Map<string, Part[]>> {
    // All reads of a request are by the same model.
    const [modelId] = reads.map(({ key }) => key.modelId);
    const parents = reads
      .filter(({ entity }) =>
        KINDS_WITH_PARTS.includes(entity.kind.toLocaleLowerCase('en-US')),
      )
      .map(({ key }) => key.entityRef);
    const parts = new Map(parents.map((ref): [string, Part[]] => [ref, []]));
    if (parents.length === 0) return parts;
    for (const part of await this.#parts.list(parents, modelId)) {
      parts.get(part.parentRef)?.push(part);
    }
    return parts;
  }
}
