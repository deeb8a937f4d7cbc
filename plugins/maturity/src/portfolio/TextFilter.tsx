import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';
import { LONGEST_TEXT } from './viewParams';
import { maturityTranslationRef } from '../translations';

/** For how long nobody types before what was typed is looked for. */
const PAUSE_MS = 300;

/** Props of {@link TextFilter}. */
export interface TextFilterProps {
  text: string;
  /** Told when somebody stops typing. */
  onChange: (text: string) => void;
}

/** Looks for entities by a part of their names. */
export function TextFilter({ text, onChange }: TextFilterProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const change = useRef(onChange);
  change.current = onChange;

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      change.current(typed.trim());
      setTyped(null);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <TextField
      id={id}
      type="search"
      size="small"
      variant="outlined"
      label={t('filters.text')}
      value={typed ?? text}
      onChange={event => setTyped(event.target.value)}
      inputProps={{ maxLength: LONGEST_TEXT }}
    />
  );
}
