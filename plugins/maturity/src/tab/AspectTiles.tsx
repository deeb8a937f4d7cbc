import type { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  type AspectReport,
  findArea,
  isInheritedAspect,
  lastLevelOfModel,
  type EntityReport,
  type LevelReport,
  maturityTargetWritePermission,
  type Model,
} from '@cnmm/backstage-plugin-maturity-common';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { type ReactNode, useId, useState } from 'react';
import { useReportsAt } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { LevelBar, useAspectLevelName, useLevelName } from '../ui/Level';
import { OptionSwitch } from '../ui/OptionSwitch';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { AspectRadar } from './AspectRadar';
import { AspectTarget } from './AspectTarget';

const useStyles = makeStyles(
  theme => ({
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
    },
    tiles: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 160px), 1fr))',
      gap: theme.spacing(1.5),
      listStyle: 'none',
      margin: theme.spacing(1, 0, 0),
      padding: 0,
    },
    tile: {
      display: 'flex',
      flexDirection: 'column',
      height: '100%',
      overflow: 'hidden',
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    button: {
      flex: 1,
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      justifyContent: 'flex-start',
      width: '100%',
      padding: theme.spacing(1, 1.5, 0),
      textAlign: 'left',
      '&[aria-pressed=true]': {
        boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
      },
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -4,
      },
    },
    level: { whiteSpace: 'nowrap' },
    weakest: {
      maxWidth: '100%',
      display: '-webkit-box',
      overflow: 'hidden',
      '-webkit-box-orient': 'vertical',
      '-webkit-line-clamp': 2,
    },
    change: {
      marginLeft: theme.spacing(1),
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'MaturityAspectTiles' },
);

export interface AspectTilesProps {
  entity: Entity;
  model: Model;
  report: EntityReport;
  /** The aspect that the areas are filtered by, if any. */
  chosen: string | null;
  onToggle: (aspectId: string) => void;
}

/** The aspects of a report, each with its level; a click filters by it. */
export function AspectTiles(props: AspectTilesProps) {
  const { entity, model, report, chosen, onToggle } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const previous = usePreviousReport(model, report);
  const { allowed: mayWrite } = usePermission({
    permission: maturityTargetWritePermission,
    resourceRef: report.entityRef,
  });
  const [display, setDisplay] = useState<'tiles' | 'radar'>('tiles');
  const isInherited = (id: string) => {
    const aspect = model.aspects.find(each => each.id === id);
    return aspect !== undefined && isInheritedAspect(aspect, report);
  };
  const tiles = (
    <ul className={classes.tiles}>
      {report.aspects.map(aspect => (
        <li key={aspect.aspectId}>
          <AspectTile
            model={model}
            aspect={aspect}
            previous={previous?.aspects.find(
              ({ aspectId }) => aspectId === aspect.aspectId,
            )}
            inherited={isInherited(aspect.aspectId)}
            pressed={aspect.aspectId === chosen}
            onToggle={() => onToggle(aspect.aspectId)}
          >
            <AspectTarget
              entityRef={report.entityRef}
              model={model}
              aspect={aspect}
              mayWrite={mayWrite}
            />
          </AspectTile>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby={headingId}>
      <div className={classes.head}>
        <div>
          <Typography variant="h6" component="h2" id={headingId}>
            {t('aspects.title')}
          </Typography>
          <Typography variant="body2">
            {t(`policy.${report.policy}`)}
          </Typography>
        </div>
        <OptionSwitch
          label={t('aspects.display')}
          options={[
            { value: 'tiles', title: t('aspects.tiles') },
            { value: 'radar', title: t('aspects.radar') },
          ]}
          chosen={display}
          onChoose={setDisplay}
        />
      </div>
      {display === 'tiles' ? (
        tiles
      ) : (
        <AspectRadar entity={entity} model={model} report={report} />
      )}
    </section>
  );
}

/** The report of the last but one assessment, if there is one. */
function usePreviousReport(
  model: Model,
  { entityRef, assessment }: LevelReport,
): LevelReport | undefined {
  const revision = (assessment?.revision ?? 0) - 1;
  const state = useReportsAt(entityRef, model, revision > 0 ? [revision] : []);
  return state.status === 'ready' ? state.reports.at(0)?.report : undefined;
}

interface AspectTileProps {
  model: Model;
  aspect: AspectReport;
  /** The aspect as of the previous assessment, if there is one. */
  previous?: AspectReport;
  /** Whether only other entities gave its level. */
  inherited: boolean;
  pressed: boolean;
  onToggle: () => void;
  children?: ReactNode;
}

function AspectTile(props: AspectTileProps) {
  const { model, aspect, previous, inherited, pressed } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  const aspectLevelName = useAspectLevelName(model);
  const title = model.aspects.find(({ id }) => id === aspect.aspectId)?.title;
  const { answered, total } = aspect.coverage;
  const { weakest } = aspect;
  const isPartial = aspect.partial && aspect.level !== null;
  const weakestText =
    weakest && total > 1
      ? t('aspects.weakest', {
          area: findArea(model, weakest.areaId)?.title ?? weakest.areaId,
          level: levelName(weakest.level),
        })
      : undefined;
  return (
    <div className={classes.tile}>
      <ButtonBase
        className={classes.button}
        aria-pressed={pressed}
        onClick={props.onToggle}
      >
        <Typography variant="subtitle2" component="span">
          {title}
        </Typography>
        <Typography variant="h6" component="span">
          <span className={classes.level}>{aspectLevelName(aspect)}</span>
          <LevelChange model={model} current={aspect} previous={previous} />
        </Typography>
        <LevelBar
          level={aspect.level}
          progress={aspect.progress}
          last={lastLevelOfModel(model)}
          inherited={inherited}
        />
        <Typography
          variant="body2"
          component="span"
          className={classes.weakest}
          title={weakestText}
        >
          {inherited && t('aspects.inherited')}
          {inherited && (isPartial || weakestText) && ' · '}
          {isPartial && (
            <span title={t('level.partialHint')}>
              {t('aspects.answered', {
                answered: String(answered),
                total: String(total),
              })}
            </span>
          )}
          {isPartial && weakestText && ' · '}
          {weakestText}
        </Typography>
      </ButtonBase>
      {props.children}
    </div>
  );
}

interface LevelChangeProps {
  model: Model;
  current: AspectReport;
  previous?: AspectReport;
}

/** How the last assessment changed the level, if it did. */
function LevelChange({ model, current, previous }: LevelChangeProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const levelName = useLevelName(model);
  if (!previous || previous.level === current.level || current.level === null) {
    return null;
  }
  const up = previous.level === null || previous.level < current.level;
  const steps = Math.abs(current.level - (previous.level ?? 0));
  const words =
    previous.level === null
      ? t('change.new')
      : t(up ? 'change.up' : 'change.down', {
          level: levelName(previous.level),
        });
  return (
    <Typography
      variant="body2"
      component="span"
      className={classes.change}
      title={words}
    >
      <span aria-hidden="true">
        {up ? '▲' : '▼'}
        {previous.level === null ? '' : ` ${steps}`}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Typography>
  );
}
