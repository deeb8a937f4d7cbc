import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { Aspect, Model } from '@cnmm/backstage-plugin-maturity-common';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { maturityTranslationRef } from '../translations';
import { useLevelName } from '../ui/Level';
import { ScrollTable } from '../ui/ScrollTable';
import { calendarDay } from '../ui/Time';
import { shownLevels, type LevelCounts } from './levelCounts';

/** Props of {@link TrendTable}. */
export interface TrendTableProps {
  model: Model;
  aspect: Aspect;
  /** Oldest first. */
  counts: LevelCounts[];
}

/** The levels of an aspect over time in numbers, the newest first. */
export function TrendTable({ model, aspect, counts }: TrendTableProps) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const levelName = useLevelName(model);
  const captionId = useId();
  const levels = shownLevels(model);
  return (
    <>
      <Typography variant="body2" id={captionId} gutterBottom>
        {t('trend.caption', { aspect: aspect.title })}
      </Typography>
      <ScrollTable headingId={captionId}>
        <TableHead>
          <TableRow>
            <TableCell>{t('trend.date')}</TableCell>
            {levels.map(level => (
              <TableCell key={level} align="right">
                {levelName(level)}
              </TableCell>
            ))}
            <TableCell align="right">{t('level.none')}</TableCell>
            <TableCell>{t('trend.medianColumn')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {[...counts].reverse().map(point => (
            <TableRow key={point.date}>
              {/* With a component of its own, a TableCell calls itself a cell. */}
              <TableCell component="th" scope="row" role="rowheader">
                {calendarDay(point.date, t('locale'))}
              </TableCell>
              {levels.map(level => (
                <TableCell key={level} align="right">
                  {point.counts[String(level)] ?? 0}
                </TableCell>
              ))}
              <TableCell align="right">{point.notAssessed}</TableCell>
              <TableCell>{levelName(point.median)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </>
  );
}
