/**
 * What a service offers, whoever offers it: the service itself, or one that
 * asks first whether the caller may.
 */
export type Offered<Service> = Pick<Service, keyof Service>;
