import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  type AnswerWithoutTexts,
  areasOf,
  claimedPractices,
  type DraftArea,
  type Model,
  type PracticeArea,
  type PracticeEvidence,
} from '@cnmm/backstage-plugin-maturity-common';
import Typography from '@material-ui/core/Typography';
import { maturityTranslationRef } from '../../translations';
import { Findings } from '../../ui/Findings';
import { AreaList } from '../AreaList';
import { useEvidence } from './EvidenceProvider';

/** The practices that an answer claims and facts contradict, with their texts. */
export function useContradicted(): (
  area: PracticeArea,
  answer: AnswerWithoutTexts | null,
) => (PracticeEvidence & { text: string })[] {
  const evidence = useEvidence();
  return (area, answer) => {
    const claimed = new Set(claimedPractices(area, answer));
    return area.levels
      .flatMap(({ practices }) => practices)
      .flatMap(({ id, text }) => {
        const found = evidence.get(id);
        return claimed.has(id) && found?.state === 'contradicted'
          ? [{ ...found, text }]
          : [];
      });
  };
}

export interface ContradictedAnswerProps {
  area: PracticeArea;
  answer: AnswerWithoutTexts;
}

/** Says in a question which of the chosen level's claims facts contradict. */
export function ContradictedAnswer(props: ContradictedAnswerProps) {
  const { area, answer } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const practices = useContradicted()(area, answer);
  if (practices.length === 0) return null;
  return (
    <div>
      <Typography variant="body2">{t('question.contradicted')}</Typography>
      {practices.map(({ practiceId, text, findings }) => (
        <div key={practiceId}>
          <Typography variant="body2">{text}</Typography>
          <Findings findings={findings} state="contradicted" />
        </div>
      ))}
    </div>
  );
}

export interface ContradictedClaimsProps {
  model: Model;
  /** The areas of the draft that is reviewed. */
  areas: DraftArea[];
}

/**
 * Lists the claims of a draft that facts contradict, and asks for a word of why.
 * It forbids nothing.
 */
export function ContradictedClaims(props: ContradictedClaimsProps) {
  const { model, areas } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const contradicted = useContradicted();
  const items = areasOf(model).flatMap(area => {
    const draftArea = areas.find(({ areaId }) => areaId === area.id);
    const answer = ownAnswerOf(draftArea);
    const practices = contradicted(area, answer);
    if (practices.length === 0) return [];
    return [
      {
        areaId: area.id,
        details: (
          <>
            {practices.map(({ practiceId, text, findings }) => (
              <div key={practiceId}>
                {text}
                <Findings findings={findings} state="contradicted" />
              </div>
            ))}
            {answer?.note
              ? t('review.why', { note: answer.note })
              : t('review.sayWhy')}
          </>
        ),
      },
    ];
  });
  if (items.length === 0) return null;
  return (
    <div>
      <Typography variant="h6" component="h3">
        {t('review.contradicted', { count: items.length })}
      </Typography>
      <Typography>{t('review.contradictedHint')}</Typography>
      <AreaList model={model} items={items} linked />
    </div>
  );
}

/** The answer that the entity will have given itself. */
function ownAnswerOf(area: DraftArea | undefined) {
  if (!area) return null;
  return area.change === 'unchanged'
    ? area.submitted?.answer ?? null
    : area.answer;
}
