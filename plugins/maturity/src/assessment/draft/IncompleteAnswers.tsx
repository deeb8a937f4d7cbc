import {
  createContext,
  useContext,
  useEffect,
  useState,
  type Dispatch,
  type PropsWithChildren,
  type SetStateAction,
} from 'react';

const Count = createContext(0);
const SetCount = createContext<Dispatch<SetStateAction<number>>>(() => {});

/** Counts the answers within it that are incomplete and cannot be saved yet. */
export function IncompleteAnswersProvider({ children }: PropsWithChildren<{}>) {
  const [count, setCount] = useState(0);
  return (
    <SetCount.Provider value={setCount}>
      <Count.Provider value={count}>{children}</Count.Provider>
    </SetCount.Provider>
  );
}

/** The number of incomplete answers. */
export function useIncompleteAnswers(): number {
  return useContext(Count);
}

/** Counts an answer as incomplete while `isIncomplete` is true. */
export function useIncompleteAnswer(isIncomplete: boolean): void {
  const setCount = useContext(SetCount);
  useEffect(() => {
    if (!isIncomplete) return undefined;
    setCount(count => count + 1);
    return () => setCount(count => count - 1);
  }, [isIncomplete, setCount]);
}
