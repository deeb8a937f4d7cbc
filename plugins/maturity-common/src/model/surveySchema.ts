import { z } from 'zod';
import { httpUrl, positiveLevel, slug, text } from './fields';
import type { Survey } from './types';

/** The form of survey figures. */
export const surveySchema: z.ZodType<Survey> = z
  .strictObject({
    title: text.describe('What the figures tell.'),
    note: text.describe('Who answered, and what the figures are not.'),
    source: httpUrl.describe('Where they were published.').optional(),
    figures: z
      .array(
        z
          .strictObject({
            id: slug.describe('A name for machines.'),
            title: text.describe('What was asked.'),
            items: z
              .array(
                z
                  .strictObject({
                    label: text.describe('The answer.'),
                    percent: z
                      .number()
                      .min(0)
                      .max(100)
                      .describe('The share that gave it.'),
                    level: positiveLevel
                      .describe('The level that it stands for, if one.')
                      .optional(),
                  })
                  .meta({
                    title: 'Share',
                    description: 'A share of those who answered.',
                  }),
              )
              .describe('The answers with their shares.'),
          })
          .meta({ title: 'Figure', description: 'One question of a survey.' }),
      )
      .describe('The questions with their shares.'),
  })
  .meta({
    title: 'Survey',
    description: "Figures to set beside one's own; never mixed with them.",
  });
