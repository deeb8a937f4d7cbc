import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import TextField from '@material-ui/core/TextField';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { maturityApiRef } from '../api';
import { modelsQuery } from '../api/queries';
import { useAssessedKinds } from '../assessedKinds';
import { maturityTranslationRef } from '../translations';

export interface ModelFieldProps {
  /** Id of the model; empty for all models. */
  chosen: string;
  onChoose: (modelId: string) => void;
}

/** Selects one of the available models, or all of them. */
export function ModelField({ chosen, onChoose }: ModelFieldProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const { data: models = [] } = useQuery(modelsQuery(useApi(maturityApiRef)));
  const id = useId();
  return (
    <TextField
      select
      id={id}
      size="small"
      variant="outlined"
      label={t('export.model')}
      value={chosen}
      onChange={event => onChoose(event.target.value)}
      SelectProps={{ native: true }}
      // The first option is shown although its value is empty.
      InputLabelProps={{ shrink: true }}
    >
      <option value="">{t('export.allModels')}</option>
      {models.map(model => (
        <option key={model.id} value={model.id}>
          {model.title} {model.version}
        </option>
      ))}
    </TextField>
  );
}

/** The titles of the kinds that are assessed by default. */
const kindTitles: Partial<
  Record<string, `export.kind.${'component' | 'system' | 'domain' | 'group'}`>
> = {
  component: 'export.kind.component',
  system: 'export.kind.system',
  domain: 'export.kind.domain',
  group: 'export.kind.group',
};

export interface KindsFieldProps {
  /** In lower case; all kinds if empty. */
  chosen: string[];
  onChoose: (kinds: string[]) => void;
}

/** Selects kinds of entities. */
export function KindsField({ chosen, onChoose }: KindsFieldProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const kinds = useAssessedKinds().map(configured => {
    const kind = configured.toLocaleLowerCase('en-US');
    const title = kindTitles[kind];
    return { kind, title: title ? t(title) : configured };
  });
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('export.kinds')}</FormLabel>
      <FormGroup row>
        {kinds.map(({ kind, title }) => (
          <FormControlLabel
            key={kind}
            control={
              <Checkbox
                size="small"
                color="primary"
                checked={chosen.includes(kind)}
                onChange={event =>
                  onChoose([
                    ...chosen.filter(other => other !== kind),
                    ...(event.target.checked ? [kind] : []),
                  ])
                }
              />
            }
            label={title}
          />
        ))}
      </FormGroup>
      <FormHelperText>{t('export.kindsHint')}</FormHelperText>
    </FormControl>
  );
}

/** The number of entity refs that the backend accepts in one request. */
const MAX_REFS = 100;

/** The entity refs in a text, or why it cannot be used. */
export type ParsedRefs =
  | { entityRefs: string[] }
  | { problem: 'notRef'; text: string }
  | { problem: 'tooMany' };

/** Reads full entity refs that are separated by whitespace or commas. */
export function parseRefs(text: string): ParsedRefs {
  const parts = text.split(/[\s,]+/).filter(part => part !== '');
  const wrong = parts.find(part => !isFullRef(part));
  if (wrong !== undefined) return { problem: 'notRef', text: wrong };
  return parts.length > MAX_REFS
    ? { problem: 'tooMany' }
    : { entityRefs: parts };
}

function isFullRef(text: string): boolean {
  try {
    // A ref without a kind or namespace is longer once they are added.
    return (
      stringifyEntityRef(parseEntityRef(text)) ===
      text.toLocaleLowerCase('en-US')
    );
  } catch {
    return false;
  }
}

export interface EntityRefsFieldProps {
  text: string;
  /** What {@link parseRefs} makes of the text. */
  refs: ParsedRefs;
  onChange: (text: string) => void;
}

/** Names the entities to export. */
export function EntityRefsField(props: EntityRefsFieldProps) {
  const { text, refs, onChange } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  return (
    <TextField
      id={id}
      multiline
      minRows={2}
      maxRows={8}
      variant="outlined"
      size="small"
      label={t('export.refs')}
      value={text}
      onChange={event => onChange(event.target.value)}
      error={'problem' in refs}
      helperText={helperText()}
    />
  );

  function helperText(): string {
    if (!('problem' in refs)) return t('export.refsHint');
    return refs.problem === 'notRef'
      ? t('export.notRef', { ref: refs.text })
      : t('export.tooMany', { most: String(MAX_REFS) });
  }
}
