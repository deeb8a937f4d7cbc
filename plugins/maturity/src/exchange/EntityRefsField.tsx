import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { MOST_REFS, type TypedRefs } from './entityRefs';

/** Props of {@link EntityRefsField}. */
export interface EntityRefsFieldProps {
  text: string;
  /** What the text says. */
  refs: TypedRefs;
  onChange: (text: string) => void;
}

/** Names the entities whose histories are exported. */
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
      : t('export.tooMany', { most: String(MOST_REFS) });
  }
}
