import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import {
  Link,
  MemoryRouter,
  type NavigateFunction,
  useLocation,
  useNavigate,
} from 'react-router-dom';
import { useHashFocus } from './useHashFocus';
import { forgetPlaces, keepsScroll, usePlace } from './usePlace';

let navigate: NavigateFunction;

/** A page with two links to the same list, and the list. */
function TestPage() {
  navigate = useNavigate();
  const { search } = useLocation();
  const [isThere, setThere] = useState(true);
  const page = useRef<HTMLDivElement>(null);
  usePlace(page);
  const heading = useHashFocus<HTMLHeadingElement>('#list');
  return (
    <div ref={page}>
      <button onClick={() => setThere(false)}>Leave</button>
      <button onClick={() => setThere(true)}>Load</button>
      {search === '' && isThere && (
        <div {...keepsScroll} data-testid="scroller">
          <Link to="?view=list#list">first</Link>
          <Link to="?view=list#list">second</Link>
        </div>
      )}
      <h2 ref={heading} tabIndex={-1}>
        Heading
      </h2>
    </div>
  );
}

const page = () => document.documentElement;
const scroller = () => screen.getByTestId('scroller');
const heading = () => screen.getByRole('heading');
const link = (name: string) => screen.getByRole('link', { name });
const scrollTo = (element: Element, top: number) => {
  element.scrollTop = top;
  element.dispatchEvent(new Event('scroll'));
};

describe('usePlace', () => {
  beforeEach(() => {
    page().scrollTop = 0;
    forgetPlaces();
    render(
      <MemoryRouter>
        <TestPage />
      </MemoryRouter>,
    );
  });

  async function openList() {
    scrollTo(page(), 700);
    scrollTo(scroller(), 90);
    await userEvent.click(link('second'));
    expect(heading()).toHaveFocus();
    scrollTo(page(), 0);
  }

  it('returns by Back to what was scrolled, and to the very link', async () => {
    await openList();
    act(() => navigate(-1));
    await waitFor(() => expect(link('second')).toHaveFocus());
    expect([page().scrollTop, scroller().scrollTop]).toEqual([700, 90]);
  });

  it('returns by Forward without going to the list once more', async () => {
    await openList();
    scrollTo(page(), 300);
    act(() => navigate(-1));
    await waitFor(() => expect(link('second')).toHaveFocus());
    act(() => navigate(1));
    await waitFor(() => expect(page().scrollTop).toBe(300));
    expect(heading()).not.toHaveFocus();
  });

  it('waits for content that loads', async () => {
    await openList();
    await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
    act(() => navigate(-1));
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    act(() => screen.getByRole('button', { name: 'Load' }).click());
    await waitFor(() => expect(scroller().scrollTop).toBe(90));
    expect(link('second')).toHaveFocus();
  });

  it('does not pull back whoever moves on', async () => {
    await openList();
    await userEvent.click(screen.getByRole('button', { name: 'Leave' }));
    act(() => navigate(-1));
    await userEvent.keyboard('{Shift}');
    scrollTo(page(), 20);
    act(() => screen.getByRole('button', { name: 'Load' }).click());
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(link('second')).not.toHaveFocus();
    expect(page().scrollTop).toBe(20);
  });
});
