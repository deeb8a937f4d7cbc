/** Values as they are stored: entity refs and kinds are in lower case. */
export function lowerCase(values: string[] | undefined): string[] | undefined {
  return values?.map(value => value.toLocaleLowerCase('en-US'));
}
