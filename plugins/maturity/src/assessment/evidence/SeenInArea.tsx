import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AreaLevel,
  Model,
  PracticeArea,
  PracticeEvidence,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../../translations';
import { Collapsible } from '../../ui/Collapsible';
import { EvidenceMark, PracticeFindings } from '../../ui/Findings';
import { useLevelName } from '../../ui/Level';
import { useEvidence } from './EvidenceProvider';

/** What facts say about the practices of a level, in the order of the model. */
function useEvidenceOfLevel(): (level: AreaLevel) => PracticeEvidence[] {
  const evidence = useEvidence();
  return ({ practices }) =>
    practices.flatMap(({ id }) => evidence.get(id) ?? []);
}

/** Marks a level with how many of its practices facts support or contradict. */
export function SeenAtLevel({ areaLevel }: { areaLevel: AreaLevel }) {
  const found = useEvidenceOfLevel()(areaLevel);
  const count = (state: PracticeEvidence['state']) =>
    found.filter(each => each.state === state).length;
  const supported = count('supported');
  const contradicted = count('contradicted');
  const none = areaLevel.practices.length - supported - contradicted;
  return (
    <EvidenceMark of="practices" counts={{ supported, contradicted, none }} />
  );
}

export interface SeenInAreaProps {
  model: Model;
  area: PracticeArea;
}

/**
 * Lists what facts say about an area, level by level, so that it can be seen
 * before a level is chosen; nothing where they say nothing.
 */
export function SeenInArea({ model, area }: SeenInAreaProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const evidenceOf = useEvidenceOfLevel();
  const levels = area.levels
    .map(areaLevel => ({ areaLevel, practices: evidenceOf(areaLevel) }))
    .filter(({ practices }) => practices.length > 0);
  const count = levels.flatMap(({ practices }) => practices).length;
  if (count === 0) return null;
  return (
    <Collapsible title={t('question.seen', { count })}>
      {levels.map(({ areaLevel, practices }) => (
        <div key={areaLevel.level}>
          <Typography variant="subtitle2" component="h4">
            {levelName(areaLevel.level)}
          </Typography>
          <PracticeFindings area={area} practices={practices} />
        </div>
      ))}
    </Collapsible>
  );
}
