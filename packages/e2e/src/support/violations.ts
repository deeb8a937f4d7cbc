import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, or within an element of it, a line for each rule
 * and element.
 */
export async function violations(
  page: Page,
  within?: string,
): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // Without frames there is nothing to gather from other pages.
    .setLegacyMode(true)
    // Backstage's own header repeats the title of a page in an h1 that stands
    // outside of all landmarks, as does the name of the plugin in it.
    .exclude('.bui-VisuallyHidden')
    .exclude('.bui-PluginHeaderToolbarName');
  const { violations: found } = await (within
    ? axe.include(within)
    : axe
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  );
}
