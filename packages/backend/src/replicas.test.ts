import { ResponseError } from '@backstage/errors';
import {
  areasOf,
  reviewedDraft,
  type Answer,
} from '@cnmm/backstage-plugin-maturity-common';
import type { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import createKnex from 'knex';
import { Replica } from './__testUtils__/Replica';

jest.setTimeout(240_000);

const checkout = 'component:default/checkout';
const team = 'group:default/team-ordering';
const EDITS = 50;

/** A user, and the replica that responds to them. */
interface Editor {
  client: MaturityClient;
  token: string;
}

const pause = (milliseconds: number) =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

/** Waits until a condition holds, for at most two minutes. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let second = 0; second < 120; second++) {
    if (await condition()) return;
    await pause(1_000);
  }
  throw new Error('The condition did not hold within two minutes');
}

const statusOf = (error: unknown) =>
  error instanceof ResponseError ? error.statusCode : undefined;

/** Sets an answer. Reads the version again if somebody else was faster. */
async function edit(
  editor: Editor,
  answer: Answer,
  version: string | null,
  ...[entityRef, areaId]: readonly [entityRef: string, areaId: string]
): Promise<string | null> {
  const { client, token } = editor;
  try {
    const area = await client.setDraftAnswer(
      entityRef,
      areaId,
      answer,
      version,
      { token },
    );
    return area.version;
  } catch (error) {
    if (statusOf(error) !== 412) throw error;
    const { areas } = await client.getDraft(entityRef, { token });
    const now = areas.find(area => area.areaId === areaId)?.version;
    return edit(editor, answer, now ?? null, entityRef, areaId);
  }
}

/**
 * Submits the draft.
 *
 * @returns the revision; none if the other user has submitted everything
 */
async function submit(
  { client, token }: Editor,
  entityRef: string,
): Promise<number[]> {
  try {
    const { assessment } = await client.submitDraft(
      entityRef,
      { reviewed: reviewedDraft(await client.getDraft(entityRef, { token })) },
      { token },
    );
    return [assessment.revision];
  } catch (error) {
    if (statusOf(error) === 412) return submit({ client, token }, entityRef);
    if (statusOf(error) !== 409) throw error;
    return [];
  }
}

/** Edits the given areas in turn, and submits after every fifth edit. */
async function work(editor: Editor, areaIds: string[]) {
  const versions = new Map<string, string | null>();
  const last = new Map<string, Answer>();
  const revisions: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const areaId = areaIds[index % areaIds.length];
    const answer: Answer = { state: 'unknown', note: `${areaId} ${index}` };
    const version = versions.get(areaId) ?? null;
    versions.set(areaId, await edit(editor, answer, version, checkout, areaId));
    last.set(areaId, answer);
    if (index % 5 === 4) revisions.push(...(await submit(editor, checkout)));
  }
  return { last, revisions };
}

/**
 * Lets the claims of a killed replica expire, which would otherwise take a
 * minute. Whether it had claimed an update when it was killed is chance, so
 * this adds one that it had.
 */
async function expireClaims(server: string, prefix: string): Promise<void> {
  const connection = new URL(server);
  connection.pathname = `${prefix}maturity`;
  const knex = createKnex({ client: 'pg', connection: connection.href });
  try {
    const updates = knex('pending_updates');
    await updates.clone().insert({ source_ref: team, claimed_by: 'killed' });
    await updates
      .clone()
      .whereNotNull('claimed_by')
      .update({ claimed_until: new Date(Date.now() - 1_000) });
  } finally {
    await knex.destroy();
  }
}

const database =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

(database ? describe : describe.skip)('two replicas on one PostgreSQL', () => {
  const prefix = `replicas_${process.pid}_`;
  const replicas: Replica[] = [];
  const editors: Editor[] = [];
  /** How much later the second replica started, in milliseconds. */
  let apart = 0;

  beforeAll(async () => {
    const userRefs = ['user:default/ana', 'user:default/kavya'];
    const started: number[] = [];
    // One after the other, as two catalogs that fill the same empty database
    // at once may both give up.
    for (const userRef of userRefs) {
      started.push(Date.now());
      const replica = await Replica.start(database!, prefix);
      replicas.push(replica);
      const token = await replica.signIn(userRef);
      editors.push({ client: replica.client, token });
    }
    apart = started[1] - started[0];
    await until(async () =>
      replicas.every(
        replica => replica.logged('Imported the example assessments') === 1,
      ),
    );
  });

  afterAll(() => Promise.all(replicas.map(replica => replica.stop())));

  it('reconcile once, which both report', async () => {
    const reconciledAt = async ({ client, token }: Editor) =>
      (await client.getPortfolioStatus({ token })).reconciledAt;
    const [one, two] = editors;
    await until(async () => (await reconciledAt(one)) !== null);
    expect(await reconciledAt(two)).toBe(await reconciledAt(one));
    const { totalItems } = await two.client.getPortfolioEntities(
      {},
      { token: two.token },
    );
    expect(totalItems).toBeGreaterThan(0);

    // The second replica is due later by as much as it started later, and
    // either of them looks once more whether the catalog has grown.
    await pause(apart + 12_000);
    const runs = replicas.map(replica => replica.logged('Reconciled '));
    expect(runs[0] + runs[1]).toBe(2);
  });

  it('keep all of a hundred edits, and number assessments without gaps', async () => {
    const [one, two] = editors;
    const { client, token } = one;
    const before = await client.getAssessments(checkout, { token });
    const areas = areasOf(await client.getModel('cnmm', { token }));
    const areaIds = areas.map(({ id }) => id);
    const results = await Promise.all([
      work(one, areaIds.slice(0, 11)),
      work(two, areaIds.slice(11)),
    ]);
    const final = await submit(two, checkout);

    const revisions = [
      ...results.flatMap(result => result.revisions),
      ...final,
    ].sort((a, b) => a - b);
    // Every successful submit has its own number, after those of the examples.
    expect(revisions).toEqual(
      revisions.map((_, index) => before.totalItems + 1 + index),
    );
    // Both users submit after every fifth edit, which is then part of a submit
    // of one of them.
    expect(revisions.length).toBeGreaterThanOrEqual(EDITS / 5);
    const history = await client.getAssessments(checkout, { token });
    expect(history.totalItems).toBe(before.totalItems + revisions.length);

    const { assessment } = await client.getAssessment(
      checkout,
      history.totalItems,
      { token },
    );
    const wanted = results.flatMap(({ last }) => [...last]);
    expect(wanted).toHaveLength(22);
    for (const [areaId, answer] of wanted) {
      expect([areaId, assessment.answers[areaId].answer]).toEqual([
        areaId,
        answer,
      ]);
    }
    const draft = await client.getDraft(checkout, { token });
    expect(draft.areas.filter(({ change }) => change !== 'unchanged')).toEqual(
      [],
    );
  });

  it('lose nothing if one of them is killed while working', async () => {
    const [one, two] = editors;
    const key = [team, 'people.ai'] as const;
    let submitted = 0;
    const working = (async () => {
      for (let level = 1; ; level = (level % 4) + 1) {
        const answer: Answer = { state: 'assessed', level };
        await edit(one, answer, null, ...key);
        [submitted] = await submit(one, team);
      }
    })();
    const outcome = working.catch(() => 'cut off');
    while (submitted < 10) await pause(20);
    await replicas[0].stop('SIGKILL');
    expect(await outcome).toBe('cut off');

    const { client, token } = two;
    const { items } = await client.getAssessments(team, { token, limit: 1000 });
    const revisions = items.map(({ revision }) => revision).reverse();
    expect(revisions).toEqual(revisions.map((_, index) => index + 1));
    // The last assessment may have been stored without a response.
    expect([submitted, submitted + 1]).toContain(revisions.length);

    await expireClaims(database!, prefix);
    await until(async () => {
      const { pendingUpdates } = await client.getPortfolioStatus({ token });
      return pendingUpdates === 0;
    });
    const { items: projected } = await client.getPortfolioEntities(
      { owner: [team] },
      { token },
    );
    expect(projected.length).toBeGreaterThan(0);
    for (const { entityRef, level, aspects } of projected) {
      const report = await client.getReport(entityRef, { token });
      expect([entityRef, level]).toEqual([entityRef, report.overall.level]);
      expect(
        aspects.map(({ aspectId, level: at }) => ({ aspectId, level: at })),
      ).toEqual(
        report.aspects.map(({ aspectId, level: live }) => ({
          aspectId,
          level: live,
        })),
      );
    }
  });
});
