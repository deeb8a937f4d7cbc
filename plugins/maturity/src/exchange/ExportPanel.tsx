import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useState } from 'react';
import { failureReason } from '../api/errors';
import { useExchangeExport, type ExchangeFormat } from './useExchangeExport';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { Panel } from '../ui/Panel';
import { EntityRefsField } from './EntityRefsField';
import { readRefs } from './entityRefs';
import { KindsChoice } from './KindsChoice';
import { ModelField } from './ModelField';
import { useFileSize } from './useFileSize';

const formats: readonly ExchangeFormat[] = ['yaml', 'json'];

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
      gap: theme.spacing(2, 4),
      alignItems: 'start',
    },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 2),
    },
  }),
  { name: 'MaturityExportPanel' },
);

/** Saves the histories of entities as a file. */
export function ExportPanel() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const fileSize = useFileSize();
  const [modelId, setModelId] = useState('');
  const [kind, setKind] = useState<string[]>([]);
  const [refsText, setRefsText] = useState('');
  const [format, setFormat] = useState<ExchangeFormat>('yaml');
  const { mutate, isPending, error, data } = useExchangeExport();
  const refs = readRefs(refsText);
  return (
    <Panel title={t('export.title')} hint={t('export.hint')}>
      <div className={classes.fields}>
        <ModelField chosen={modelId} onChoose={setModelId} />
        <KindsChoice chosen={kind} onChoose={setKind} />
        <EntityRefsField text={refsText} refs={refs} onChange={setRefsText} />
      </div>
      <div className={classes.actions}>
        <OptionSwitch
          label={t('export.format')}
          options={formats.map(value => ({
            value,
            title: value.toUpperCase(),
          }))}
          chosen={format}
          onChoose={setFormat}
        />
        <Button
          variant="outlined"
          disabled={isPending || 'problem' in refs}
          onClick={() => {
            if ('problem' in refs) return;
            mutate({
              filter: {
                ...(kind.length > 0 && { kind }),
                ...(refs.entityRefs.length > 0 && {
                  entityRef: refs.entityRefs,
                }),
              },
              ...(modelId && { modelId }),
              format,
            });
          }}
        >
          {isPending
            ? t('export.running')
            : t('export.button', { format: format.toUpperCase() })}
        </Button>
        <Typography variant="body2" role="status">
          {data &&
            t('export.done', { name: data.name, size: fileSize(data.size) })}
        </Typography>
        {error && (
          <Typography variant="body2" role="alert">
            {t('export.failed', { message: failureReason(error) })}
          </Typography>
        )}
      </div>
    </Panel>
  );
}
