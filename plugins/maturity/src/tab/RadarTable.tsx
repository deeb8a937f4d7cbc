import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Model } from '@cnmm/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import type { RadarSeries } from './radarSeries';

/** Props of {@link RadarTable}. */
export interface RadarTableProps {
  model: Model;
  series: (RadarSeries & { name: string })[];
}

/** What the radar shows, to be heard. */
export function RadarTable({ model, series }: RadarTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const text = (kind: RadarSeries['kind'], level: number | undefined) =>
    level === undefined && kind === 'target'
      ? t('radar.noTarget')
      : levelName(level ?? null);
  return (
    <table>
      <caption>{t('radar.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('radar.aspect')}</th>
          {series.map(({ kind, name }) => (
            <th key={kind} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.aspects.map(({ id, title }) => (
          <tr key={id}>
            <th scope="row">{title}</th>
            {series.map(({ kind, levels }) => (
              <td key={kind}>{text(kind, levels.get(id))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
