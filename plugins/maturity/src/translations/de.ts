import { assessment } from './de/assessment';
import { capabilities } from './de/capabilities';
import { cards } from './de/cards';
import { exchange } from './de/exchange';
import { history } from './de/history';
import { portfolio } from './de/portfolio';
import { shared } from './de/shared';
import { tab } from './de/tab';
import type { messages } from './messages';

/** The German messages of the plugin, by key. */
const german: Record<keyof typeof messages, string> = {
  ...assessment,
  ...capabilities,
  ...cards,
  ...exchange,
  ...history,
  ...portfolio,
  ...shared,
  ...tab,
};

export default german;
