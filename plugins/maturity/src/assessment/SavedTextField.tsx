import TextField, {
  type OutlinedTextFieldProps,
} from '@material-ui/core/TextField';
import { useId, useState } from 'react';

export interface SavedTextFieldProps
  extends Omit<
    OutlinedTextFieldProps,
    'variant' | 'value' | 'onChange' | 'onBlur' | 'id'
  > {
  /** The text, without white space around it. */
  value: string;
  /** Called with each keystroke. */
  onType: (text: string) => void;
  /** Called when the field loses the focus. */
  onLeave: () => void;
}

/** A text field whose text is kept as it is typed. */
export function SavedTextField(props: SavedTextFieldProps) {
  const { value, onType, onLeave, ...rest } = props;
  const id = useId();
  // The text itself is kept elsewhere. What is typed around it, such as the
  // space before the next word, is kept here.
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      {...rest}
      id={id}
      // The colour of errors is too pale for text in some themes; the border
      // has it.
      FormHelperTextProps={{ error: false }}
      InputLabelProps={{ error: false }}
      variant="outlined"
      size="small"
      fullWidth
      multiline
      value={typed.trim() === value.trim() ? typed : value}
      onChange={({ target }) => {
        setTyped(target.value);
        onType(target.value.trim());
      }}
      onBlur={onLeave}
    />
  );
}
