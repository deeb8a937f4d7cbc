import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { ExportFilter } from '@cnmm/backstage-plugin-maturity-common';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { maturityApiRef } from '../api';
import { failureReason } from '../api/errors';
import { maturityTranslationRef } from '../translations';
import { OptionSwitch } from '../ui/OptionSwitch';
import { Panel } from '../ui/Panel';
import { saveFile } from '../ui/saveFile';
import {
  EntityRefsField,
  KindsField,
  ModelField,
  parseRefs,
} from './ExportFields';
import { useFileSize } from './useFileSize';

type ExportFormat = 'yaml' | 'json';

const formats: readonly ExportFormat[] = ['yaml', 'json'];

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

/** Exports the assessment histories of entities to a file. */
export function ExportPanel() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const fileSize = useFileSize();
  const [modelId, setModelId] = useState('');
  const [kind, setKind] = useState<string[]>([]);
  const [refsText, setRefsText] = useState('');
  const [format, setFormat] = useState<ExportFormat>('yaml');
  const { mutate, isPending, error, data } = useExportFile();
  const refs = parseRefs(refsText);
  return (
    <Panel title={t('export.title')} hint={t('export.hint')}>
      <div className={classes.fields}>
        <ModelField chosen={modelId} onChoose={setModelId} />
        <KindsField chosen={kind} onChoose={setKind} />
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

interface ExportRequest {
  filter: ExportFilter;
  /** All models if absent. */
  modelId?: string;
  format: ExportFormat;
}

/** Saves an export as a file; gives its name and its size in bytes. */
function useExportFile() {
  const api = useApi(maturityApiRef);
  return useMutation({
    mutationFn: async ({ filter, modelId, format }: ExportRequest) => {
      const text = await api.exportAssessments(filter, {
        ...(modelId && { model: modelId }),
        format,
      });
      const file = new Blob([text], { type: `application/${format}` });
      const name = `assessments.${format}`;
      saveFile(name, file);
      return { name, size: file.size };
    },
  });
}
