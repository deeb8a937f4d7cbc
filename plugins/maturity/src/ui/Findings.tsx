import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type {
  AgedFact,
  CheckFinding,
  EvidenceCounts,
  EvidenceState,
  PracticeArea,
  PracticeEvidence,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import ReportProblemOutlinedIcon from '@material-ui/icons/ReportProblemOutlined';
import VisibilityIcon from '@material-ui/icons/Visibility';
import { maturityTranslationRef } from '../translations';
import { attentionColour } from './colours';
import { StaleMark } from './StaleMark';
import { Time } from './Time';
import { VisuallyHidden } from './VisuallyHidden';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      ...theme.typography.body2,
    },
    practices: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': { padding: theme.spacing(0.5, 0) },
    },
    finding: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 0.5),
    },
    mark: {
      display: 'inline-flex',
      alignItems: 'center',
      whiteSpace: 'nowrap',
      '& + &': { marginLeft: theme.spacing(1) },
    },
    contradicted: { color: attentionColour(theme.palette) },
    icon: { fontSize: '1.15em', marginRight: theme.spacing(0.5) },
  }),
  { name: 'MaturityFindings' },
);

const icons = {
  supported: VisibilityIcon,
  contradicted: ReportProblemOutlinedIcon,
};

export interface FindingsProps {
  findings: CheckFinding[];
  /** Whether they support what they stand beside, or contradict it. */
  state?: EvidenceState;
}

/** What checks have found, with the facts that show it, their age and links. */
export function Findings({ findings, state = 'supported' }: FindingsProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const Icon = icons[state];
  const tone = state === 'contradicted' ? classes.contradicted : '';
  return (
    <ul className={classes.list}>
      {findings.map(({ checkId, title, facts }) => (
        <li key={checkId} className={`${classes.finding} ${tone}`}>
          <Icon className={classes.icon} aria-hidden="true" />
          <span>{t(`evidence.${state}`, { what: title })}</span>
          {facts.map(fact => (
            <FactDetails key={fact.id} fact={fact} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** The value of a fact, when it was observed, and where it can be seen. */
function FactDetails({ fact }: { fact: AgedFact }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { value, link, observedAt, freshness } = fact;
  const text =
    typeof value === 'number'
      ? new Intl.NumberFormat(t('locale')).format(value)
      : value;
  return (
    <>
      {typeof text === 'string' && (
        <strong>
          {link ? (
            <Link to={link} underline="always">
              {text}
            </Link>
          ) : (
            text
          )}
        </strong>
      )}
      <span>
        {'· '}
        {link && typeof text !== 'string' ? (
          <Link to={link} underline="always">
            <Time value={observedAt} />
          </Link>
        ) : (
          <Time value={observedAt} />
        )}
      </span>
      {freshness === 'stale' && <StaleMark />}
    </>
  );
}

export interface PracticeFindingsProps {
  area: PracticeArea;
  practices: PracticeEvidence[];
}

/** Some practices of an area, each with what checks have found. */
export function PracticeFindings({ area, practices }: PracticeFindingsProps) {
  const classes = useStyles();
  const texts = new Map(
    area.levels
      .flatMap(level => level.practices)
      .map(({ id, text }) => [id, text]),
  );
  return (
    <ul className={classes.practices}>
      {practices.map(({ practiceId, state, findings }) => (
        <li key={practiceId}>
          <Typography variant="body2">{texts.get(practiceId)}</Typography>
          <Findings findings={findings} state={state} />
        </li>
      ))}
    </ul>
  );
}

/** Whether facts support or contradict anything. */
export function saysSomething(counts: EvidenceCounts): boolean {
  return counts.supported + counts.contradicted > 0;
}

export interface EvidenceMarkProps {
  counts: EvidenceCounts;
  /** Whether they count claims, or any practices. */
  of?: 'claims' | 'practices';
}

/**
 * How many claims facts support and contradict, as icons with numbers; nothing
 * where they say nothing.
 */
export function EvidenceMark({ counts, of = 'claims' }: EvidenceMarkProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const total = counts.supported + counts.contradicted + counts.none;
  return (
    <>
      {(['supported', 'contradicted'] as const)
        .filter(state => counts[state] > 0)
        .map(state => {
          const Icon = icons[state];
          const words = t(`evidence.${of}.${state}`, {
            seen: String(counts[state]),
            total: String(total),
          });
          return (
            <span
              key={state}
              className={`${classes.mark} ${
                state === 'contradicted' ? classes.contradicted : ''
              }`}
              title={words}
            >
              <Icon className={classes.icon} aria-hidden="true" />
              <VisuallyHidden>{words}</VisuallyHidden>
              <span aria-hidden="true">{counts[state]}</span>
            </span>
          );
        })}
    </>
  );
}
