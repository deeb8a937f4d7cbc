import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import ToggleButtonGroup from '@material-ui/lab/ToggleButtonGroup';

const useStyles = makeStyles(
  theme => ({
    group: { flexWrap: 'wrap' },
    button: {
      // The theme's grey has too little contrast on the page background.
      color: theme.palette.text.primary,
      textTransform: 'none',
      '&$selected': {
        color: theme.palette.text.primary,
        fontWeight: 'bold',
        background: theme.palette.background.paper,
        boxShadow: `inset 0 -3px ${theme.palette.primary.main}`,
      },
    },
    selected: {},
  }),
  { name: 'MaturityOptionSwitch' },
);

export interface OptionSwitchProps<T extends string> {
  label: string;
  options: readonly { value: T; title: string }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** A choice between a few options, all of them visible. */
export function OptionSwitch<T extends string>(props: OptionSwitchProps<T>) {
  const { label, options, chosen, onChoose } = props;
  const classes = useStyles();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      className={classes.group}
      value={chosen}
      aria-label={label}
      onChange={(_, value: T | null) => {
        // Clicking the chosen option again must not deselect it.
        if (value) onChoose(value);
      }}
    >
      {options.map(({ value, title }) => (
        <ToggleButton
          key={value}
          value={value}
          classes={{ root: classes.button, selected: classes.selected }}
        >
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
