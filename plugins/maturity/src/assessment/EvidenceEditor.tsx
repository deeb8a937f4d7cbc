import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  checkAnswer,
  type AssessedAnswer,
  type Evidence,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { useId, useState, type FormEvent } from 'react';
import { maturityTranslationRef } from '../translations';
import { isWebAddress } from '../ui/isWebAddress';
import { withEvidence } from './draft/changedAnswer';
import { NO_LINK, type TypedLink } from './draft/KeptEdits';
import { useDraftEdits, useTypedLink } from './draft/useDraftEdits';

const useStyles = makeStyles(
  theme => ({
    form: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
      paddingTop: theme.spacing(1),
    },
    field: { flex: '1 1 200px' },
  }),
  { name: 'MaturityEvidenceEditor' },
);

export interface EvidenceEditorProps {
  model: Model;
  areaId: string;
  answer: AssessedAnswer;
  onChange: (evidence: Evidence[]) => void;
}

/**
 * Edits the links that support an answer. A link is added on demand only, as
 * nobody else can tell when it is complete.
 */
export function EvidenceEditor(props: EvidenceEditorProps) {
  const { model, areaId, answer, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const id = useId();
  const edits = useDraftEdits();
  const { url, title } = useTypedLink(areaId) ?? NO_LINK;
  const [problem, setProblem] = useState<string>();
  const given = answer.evidence ?? [];
  const type = (link: TypedLink) => {
    setProblem(undefined);
    edits.typeLink(areaId, link);
  };

  const add = () => {
    if (url.trim() === '') return;
    const link = {
      url: url.trim(),
      ...(title.trim() && { title: title.trim() }),
    };
    const next = [...given, link];
    const checked = checkAnswer(model, areaId, withEvidence(answer, next));
    if ('problems' in checked) {
      setProblem(
        isWebAddress(link.url)
          ? checked.problems[0].message
          : t('question.evidenceInvalid'),
      );
      return;
    }
    type(NO_LINK);
    onChange(next);
  };

  return (
    <>
      {given.length > 0 && (
        <ul aria-label={t('answer.evidence')}>
          {given.map((link, index) => (
            <Typography
              key={`${index} ${link.url}`}
              component="li"
              variant="body2"
            >
              {isWebAddress(link.url) ? (
                <Link to={link.url} target="_blank" rel="noopener noreferrer">
                  {link.title ?? link.url}
                </Link>
              ) : (
                link.url
              )}
              <Button
                size="small"
                aria-label={t('question.evidenceRemoveOf', {
                  title: link.title ?? link.url,
                })}
                onClick={() =>
                  onChange(given.filter((_, other) => other !== index))
                }
              >
                {t('question.evidenceRemove')}
              </Button>
            </Typography>
          ))}
        </ul>
      )}
      <form
        className={classes.form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          add();
        }}
      >
        <TextField
          id={`${id}-url`}
          className={classes.field}
          label={t('question.evidenceUrl')}
          value={url}
          error={problem !== undefined}
          helperText={problem}
          onChange={event => type({ url: event.target.value, title })}
          variant="outlined"
          size="small"
        />
        <TextField
          id={`${id}-title`}
          className={classes.field}
          label={t('question.evidenceTitle')}
          value={title}
          onChange={event => type({ url, title: event.target.value })}
          variant="outlined"
          size="small"
        />
        <Button type="submit" variant="outlined" disabled={url.trim() === ''}>
          {t('question.evidenceAdd')}
        </Button>
      </form>
    </>
  );
}
