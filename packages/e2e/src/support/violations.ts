import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules whose result depends on the theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What axe is to check. */
export interface AxeOptions {
  /** A selector; the whole page if left out. */
  within?: string;
  /**
   * Only the rules about colours. Both themes draw the same elements, so every
   * other rule is checked in one of them.
   */
  coloursOnly?: boolean;
}

/** The violations that axe finds, one line for each rule and element. */
export async function violations(
  page: Page,
  { within, coloursOnly }: AxeOptions = {},
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // There are no frames to merge results from.
    .setLegacyMode(true)
    // Backstage's own header repeats the title of a page in an h1 outside of
    // all landmarks, as it does with the name of the plugin.
    .exclude('.bui-VisuallyHidden')
    .exclude('.bui-PluginHeaderToolbarName');
  if (within) axe.include(within);
  if (coloursOnly) axe.withRules(COLOUR_RULES);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  );
}
