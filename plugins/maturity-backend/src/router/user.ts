import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';

/** The full entity ref of the person who is calling. */
export function userRefOf({
  principal,
}: BackstageCredentials<BackstageUserPrincipal>): string {
  return principal.userEntityRef.toLocaleLowerCase('en-US');
}
