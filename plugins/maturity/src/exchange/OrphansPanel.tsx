import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  OrphanedAnswers,
  ReattachResult,
} from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { maturityApiRef } from '../api';
import { useTabLink } from '../api/links';
import { orphansQuery } from '../api/queries';
import { readPages, unavailable } from '../api/queryState';
import { maturityTranslationRef } from '../translations';
import { MoreItems } from '../ui/MoreItems';
import { Panel } from '../ui/Panel';
import { ScrollTable } from '../ui/ScrollTable';
import { Time } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';
import { ReattachDialog } from './ReattachDialog';

/** About as high as a table of three rows, in pixels. */
const PLACEHOLDER_HEIGHT = 150;

/** Answers of entities that are not in the catalog, to be re-attached. */
export function OrphansPanel() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const [chosen, setChosen] = useState<OrphanedAnswers>();
  const [done, setDone] = useState<ReattachResult>();
  return (
    <Panel title={t('orphans.title')} hint={t('orphans.hint')}>
      <Typography variant="body2" role="status">
        {done && <Reattached result={done} />}
      </Typography>
      <OrphansList onChoose={setChosen} />
      {chosen && (
        <ReattachDialog
          orphan={chosen}
          onClose={() => setChosen(undefined)}
          onDone={result => {
            setChosen(undefined);
            setDone(result);
          }}
        />
      )}
    </Panel>
  );
}

function Reattached({ result: { from, to } }: { result: ReattachResult }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const tab = useTabLink(to);
  return <>{t('orphans.done', { from, to: <Link to={tab}>{to}</Link> })}</>;
}

interface OrphansListProps {
  onChoose: (orphan: OrphanedAnswers) => void;
}

function OrphansList({ onChoose }: OrphansListProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const headingId = useId();
  const query = useInfiniteQuery(orphansQuery(useApi(maturityApiRef)));
  const pages = readPages(query);
  if (!pages) {
    return (
      <ViewMessage
        state={unavailable(query)}
        within={{ panel: { height: PLACEHOLDER_HEIGHT } }}
      />
    );
  }
  if (pages.items.length === 0) {
    return <Typography>{t('orphans.none')}</Typography>;
  }
  return (
    <div>
      <Typography
        variant="subtitle1"
        component="h3"
        id={headingId}
        gutterBottom
      >
        {t('orphans.rows')}
      </Typography>
      <ScrollTable headingId={headingId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('orphans.entity')}</TableCell>
            <TableCell align="right">{t('orphans.assessments')}</TableCell>
            <TableCell>{t('orphans.submitted')}</TableCell>
            <TableCell align="right">{t('orphans.draft')}</TableCell>
            <TableCell align="right">{t('orphans.targets')}</TableCell>
            <TableCell>{t('orphans.models')}</TableCell>
            <TableCell>{t('orphans.action')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {pages.items.map(orphan => (
            <OrphanRow
              key={orphan.entityRef}
              orphan={orphan}
              onChoose={onChoose}
            />
          ))}
        </TableBody>
      </ScrollTable>
      <MoreItems
        shown={t('orphans.shown', {
          shown: String(pages.items.length),
          total: String(pages.totalItems),
        })}
        more={t('orphans.more')}
        next={pages.next}
      />
    </div>
  );
}

const useRowStyles = makeStyles(
  theme => ({
    button: {
      whiteSpace: 'nowrap',
      // The row stays as high as its text.
      margin: theme.spacing(-0.5, 0),
    },
  }),
  { name: 'MaturityOrphanRow' },
);

interface OrphanRowProps extends OrphansListProps {
  orphan: OrphanedAnswers;
}

function OrphanRow({ orphan, onChoose }: OrphanRowProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useRowStyles();
  const rowId = useId();
  const { entityRef, submittedAt, submittedBy } = orphan;
  return (
    <TableRow>
      {/* Given another component, a TableCell sets the role "cell". */}
      <TableCell component="th" scope="row" role="rowheader" id={rowId}>
        {entityRef}
      </TableCell>
      <TableCell align="right">{orphan.assessments}</TableCell>
      <TableCell>
        {submittedAt && submittedBy
          ? t('orphans.submittedBy', {
              time: <Time value={submittedAt} />,
              user: <EntityRefLink entityRef={submittedBy} hideIcon />,
            })
          : t('orphans.never')}
      </TableCell>
      <TableCell align="right">{orphan.draftAnswers}</TableCell>
      <TableCell align="right">{orphan.targets}</TableCell>
      <TableCell>{orphan.modelIds.join(', ')}</TableCell>
      <TableCell>
        <Button
          size="small"
          variant="outlined"
          className={classes.button}
          aria-describedby={rowId}
          onClick={() => onChoose(orphan)}
        >
          {t('orphans.reattach')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
