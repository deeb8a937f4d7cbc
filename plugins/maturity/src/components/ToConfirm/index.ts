export * from './ToConfirm';
