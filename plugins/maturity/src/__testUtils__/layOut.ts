/** How high everything is, in pixels. */
const HEIGHT = 800;

/**
 * Gives elements a height: the DOM of the tests has no layout, and rows are
 * only drawn where there is a place for them.
 */
export function layOut(): void {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(HEIGHT);
}
