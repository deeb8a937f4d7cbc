export * from './AreaDetails';
export * from './isWebAddress';
