import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  MAX_NOTE_LENGTH,
  nextLevelOf,
  type AssessedAnswer,
  type Model,
  type NextLevel,
  type PracticeArea,
  type PracticeEvidence,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormLabel from '@material-ui/core/FormLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { maturityTranslationRef } from '../translations';
import { Collapsible } from '../ui/Collapsible';
import { Findings } from '../ui/Findings';
import { useLevelName } from '../ui/Level';
import { FIRST_PRACTICES, ShowAll, useShowAll } from '../ui/ShowAll';
import { withEvidence, withNote, withPractice } from './draft/changedAnswer';
import { useTypedLink } from './draft/useDraftEdits';
import { ContradictedAnswer } from './evidence/ContradictedClaims';
import { useEvidence } from './evidence/EvidenceProvider';
import { EvidenceEditor } from './EvidenceEditor';
import { SavedTextField } from './SavedTextField';

const useStyles = makeStyles(
  theme => ({
    practices: { marginTop: theme.spacing(1) },
    legend: { color: theme.palette.text.primary },
    // Aligns the box with the first line.
    practice: { alignItems: 'flex-start', margin: theme.spacing(0.5, 0) },
    seen: { alignSelf: 'flex-start' },
    box: { padding: theme.spacing(0.25, 1, 0, 0) },
  }),
  { name: 'MaturityAnswerDetails' },
);

export interface AnswerDetailsProps {
  model: Model;
  area: PracticeArea;
  answer: AssessedAnswer;
  onSave: (answer: AssessedAnswer) => void;
  /** Called with each keystroke in the note. */
  onType: (answer: AssessedAnswer) => void;
  /** Called when the note loses the focus. */
  onLeave: () => void;
}

/**
 * The details of an assessed answer: practices of the next level, note and
 * evidence.
 */
export function AnswerDetails(props: AnswerDetailsProps) {
  const { model, area, answer, onSave, onType, onLeave } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const next = nextLevelOf(area, answer);
  // A link that was typed and not added shows when one returns to it.
  const [open] = useState(useTypedLink(area.id) !== undefined);
  return (
    <>
      {next && next.practices.length > 0 && (
        <PracticeBoxes
          model={model}
          next={next}
          onTick={(ids, inPlace) =>
            onSave(
              ids.reduce<AssessedAnswer>(
                (ticked, id) => withPractice(area, ticked, id, inPlace),
                answer,
              ),
            )
          }
        />
      )}
      <ContradictedAnswer area={area} answer={answer} />
      <Collapsible title={t('question.noteAndEvidence')} open={open}>
        <SavedTextField
          label={t('answer.note')}
          margin="dense"
          value={answer.note ?? ''}
          inputProps={{ maxLength: MAX_NOTE_LENGTH }}
          onType={note => onType(withNote(answer, note))}
          onLeave={onLeave}
        />
        <EvidenceEditor
          model={model}
          areaId={area.id}
          answer={answer}
          onChange={evidence => onSave(withEvidence(answer, evidence))}
        />
      </Collapsible>
    </>
  );
}

interface PracticeBoxesProps {
  model: Model;
  next: NextLevel;
  onTick: (practiceIds: string[], inPlace: boolean) => void;
}

/** Asks which practices of the next level are in place. */
function PracticeBoxes({ model, next, onTick }: PracticeBoxesProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const evidence = useEvidence();
  const practices = useShowAll(
    next.practices,
    FIRST_PRACTICES,
    ({ practice, inPlace }) => inPlace || evidence.has(practice.id),
  );
  const seen = next.practices
    .filter(
      ({ practice, inPlace }) =>
        !inPlace && evidence.get(practice.id)?.state === 'supported',
    )
    .map(({ practice }) => practice.id);
  return (
    <FormControl component="fieldset" className={classes.practices}>
      <FormLabel component="legend" className={classes.legend}>
        {t('question.practices', { level: levelName(next.level.level) })}
      </FormLabel>
      <FormGroup>
        {practices.shown.map(({ practice, inPlace }) => (
          <FormControlLabel
            key={practice.id}
            className={classes.practice}
            label={
              <PracticeLabel
                text={practice.text}
                evidence={evidence.get(practice.id)}
              />
            }
            control={
              <Checkbox
                color="primary"
                size="small"
                className={classes.box}
                checked={inPlace}
                onChange={event => onTick([practice.id], event.target.checked)}
              />
            }
          />
        ))}
      </FormGroup>
      {seen.length > 0 && (
        <Button
          size="small"
          variant="outlined"
          className={classes.seen}
          onClick={() => onTick(seen, true)}
        >
          {t('question.tickSeen', { count: seen.length })}
        </Button>
      )}
      <ShowAll
        items={practices}
        label={t('details.allPractices', { total: String(practices.total) })}
      />
    </FormControl>
  );
}

interface PracticeLabelProps {
  text: string;
  evidence?: PracticeEvidence;
}

/** A practice, with what facts say about it. */
function PracticeLabel({ text, evidence }: PracticeLabelProps) {
  return (
    <>
      {text}
      {evidence && (
        <Findings findings={evidence.findings} state={evidence.state} />
      )}
    </>
  );
}
