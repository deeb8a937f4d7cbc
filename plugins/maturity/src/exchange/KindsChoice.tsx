import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import { maturityTranslationRef } from '../translations';

const kinds = ['component', 'system', 'domain', 'group'] as const;

/** Props of {@link KindsChoice}. */
export interface KindsChoiceProps {
  /** In lower case; all where there is none. */
  chosen: string[];
  onChoose: (kinds: string[]) => void;
}

/** Chooses kinds of entities. */
export function KindsChoice({ chosen, onChoose }: KindsChoiceProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{t('export.kinds')}</FormLabel>
      <FormGroup row>
        {kinds.map(kind => (
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
            label={t(`export.kind.${kind}`)}
          />
        ))}
      </FormGroup>
      <FormHelperText>{t('export.kindsHint')}</FormHelperText>
    </FormControl>
  );
}
