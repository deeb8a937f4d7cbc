import { assessment } from './en/assessment';
import { capabilities } from './en/capabilities';
import { cards } from './en/cards';
import { exchange } from './en/exchange';
import { history } from './en/history';
import { portfolio } from './en/portfolio';
import { shared } from './en/shared';
import { tab } from './en/tab';

/** The English messages of the plugin, by key. */
export const messages = {
  ...assessment,
  ...capabilities,
  ...cards,
  ...exchange,
  ...history,
  ...portfolio,
  ...shared,
  ...tab,
} as const;
