import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useModelChoice } from './useModelChoice';
import { maturityTranslationRef } from '../translations';

const useStyles = makeStyles(
  theme => ({
    root: {
      alignSelf: 'flex-start',
      maxWidth: '100%',
      marginBottom: theme.spacing(2),
      // The label of the theme is too pale on the ground of a page.
      '& label': { color: theme.palette.text.primary },
    },
  }),
  { name: 'MaturityModelSwitch' },
);

/** The model that all on the page is by; only there if there is a choice. */
export function ModelSwitch() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const classes = useStyles();
  const id = useId();
  const choice = useModelChoice();
  if (!choice) {
    return null;
  }
  return (
    <TextField
      select
      id={id}
      className={classes.root}
      size="small"
      variant="outlined"
      label={t('model.choose')}
      value={choice.chosen.id}
      onChange={event => choice.choose(event.target.value)}
      SelectProps={{
        SelectDisplayProps: { id: `${id}-value` },
        labelId: `${id}-label`,
      }}
    >
      {choice.models.map(model => (
        <MenuItem key={model.id} value={model.id}>
          {model.title}
        </MenuItem>
      ))}
    </TextField>
  );
}
