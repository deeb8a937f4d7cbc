export * from './Panel';
export * from './PanelMessage';
