import { z } from 'zod';
import type { Link } from './types';

/** What the fields of model files are made of. */
export const text = z.string().trim().min(1, 'must not be empty');

export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'must be a slug: lower-case letters and digits, joined by hyphens',
  );

export const dottedSlug = (parts: number) =>
  z
    .string()
    .regex(
      new RegExp(
        `^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*){${parts - 1}}$`,
      ),
      `must be ${parts} slugs joined by dots`,
    );

export const httpUrl = z.url({
  protocol: /^https?$/,
  error: 'must be an http or https address',
});

export const date = z.iso.date({ error: 'must be a date as YYYY-MM-DD' });

export const positiveLevel = z.number().int().min(1).max(9);

export const policy = z.enum(['median', 'weakest', 'average']);

export const link: z.ZodType<Link> = z
  .strictObject({
    title: text.describe('What the link is called.'),
    url: httpUrl.describe('Where it leads.'),
  })
  .meta({ title: 'Link', description: 'A link to read on.' });
