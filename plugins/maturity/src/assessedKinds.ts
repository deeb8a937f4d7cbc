/** The kinds that are assessed, in lower case. */
export const assessedKinds = ['component', 'system', 'domain', 'group'];
