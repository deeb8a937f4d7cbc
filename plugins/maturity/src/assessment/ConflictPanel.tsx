import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  DraftAnswer,
  Model,
} from '@cnmm/backstage-plugin-maturity-common';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import type { DraftTarget } from './saveAnswer';
import { useConflict } from './useConflict';
import { maturityTranslationRef } from '../translations';
import { Time } from '../ui/Time';
import { ViewMessage } from '../ui/ViewMessage';
import { AnswerChoice } from './AnswerChoice';

const useStyles = makeStyles(
  theme => ({
    choices: {
      display: 'grid',
      gap: theme.spacing(2),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    },
  }),
  { name: 'MaturityConflictPanel' },
);

/** Props of {@link ConflictPanel}. */
export interface ConflictPanelProps {
  model: Model;
  areaId: string;
  target: DraftTarget;
  mine: DraftAnswer;
}

/** Two people answered the same area: shows both, and lets the second choose. */
export function ConflictPanel(props: ConflictPanelProps) {
  const { model, areaId, target, mine } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const headingId = useId();
  const state = useConflict(target, areaId, mine);
  return (
    <div role="group" aria-labelledby={headingId}>
      <Typography
        variant="subtitle1"
        component="h4"
        id={headingId}
        role="alert"
      >
        {t('conflict.title')}
      </Typography>
      {state.status === 'ready' ? (
        <div className={classes.choices}>
          <AnswerChoice
            model={model}
            answer={state.theirs.answer}
            action={t('conflict.takeTheirs')}
            onTake={state.takeTheirs}
            title={
              state.theirs.updatedAt && state.theirs.updatedBy
                ? t('conflict.theirs', {
                    time: <Time value={state.theirs.updatedAt} />,
                    user: (
                      <EntityRefLink
                        entityRef={state.theirs.updatedBy}
                        hideIcon
                      />
                    ),
                  })
                : t('conflict.theirsCleared')
            }
          />
          <AnswerChoice
            model={model}
            answer={mine}
            action={t('conflict.takeMine')}
            onTake={state.takeMine}
            title={t('conflict.mine')}
          />
        </div>
      ) : (
        <ViewMessage state={state} />
      )}
    </div>
  );
}
