import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import type { AssessmentReport } from '../api/assessmentHistory';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { exactTime } from '../ui/Time';

/** Props of {@link LinesTable}. */
export interface LinesTableProps {
  model: Model;
  /** Oldest first. */
  reports: AssessmentReport[];
}

/** The aspects over time, to be heard. */
export function LinesTable({ model, reports }: LinesTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  return (
    <table>
      <caption>{t('history.lines')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.date')}</th>
          {model.aspects.map(({ id, title }) => (
            <th key={id} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ assessment, report }) => (
          <tr key={assessment.revision}>
            <th scope="row">
              {exactTime(assessment.submittedAt, t('locale'))}
            </th>
            {report.aspects.map(({ aspectId, level }) => (
              <td key={aspectId}>{levelName(level)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
