import TextField, {
  type OutlinedTextFieldProps,
} from '@material-ui/core/TextField';
import { useEffect, useId, useRef, useState } from 'react';

const PAUSE_MS = 1000;

export interface SavedTextFieldProps
  extends Omit<
    OutlinedTextFieldProps,
    'variant' | 'value' | 'onChange' | 'id'
  > {
  /** The saved text. */
  value: string;
  onSave: (text: string) => void;
}

/** A text field that saves when typing pauses or the field loses the focus. */
export function SavedTextField(props: SavedTextFieldProps) {
  const { value, onSave, ...rest } = props;
  const id = useId();
  const [text, setText] = useState(value);
  const unsaved = useRef<{ text: string; save: (text: string) => void }>();
  const flush = () => {
    const waiting = unsaved.current;
    unsaved.current = undefined;
    waiting?.save(waiting.text);
  };

  useEffect(() => {
    const trimmed = text.trim();
    if (trimmed === value.trim()) {
      unsaved.current = undefined;
      return undefined;
    }
    unsaved.current = { text: trimmed, save: onSave };
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSave]);

  // Save when the user moves on to another aspect while typing.
  useEffect(() => flush, []);

  return (
    <TextField
      {...rest}
      id={id}
      variant="outlined"
      size="small"
      fullWidth
      multiline
      value={text}
      onChange={event => setText(event.target.value)}
      onBlur={flush}
    />
  );
}
