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

/** Counts the answers in it that are begun and can not be saved yet. */
export function UnfinishedAnswers({ children }: PropsWithChildren<{}>) {
  const [count, setCount] = useState(0);
  return (
    <SetCount.Provider value={setCount}>
      <Count.Provider value={count}>{children}</Count.Provider>
    </SetCount.Provider>
  );
}

/** How many answers are begun and can not be saved yet. */
export function useUnfinishedAnswers(): number {
  return useContext(Count);
}

/** Counts an answer as unfinished, as long as it is. */
export function useUnfinished(isUnfinished: boolean): void {
  const setCount = useContext(SetCount);
  useEffect(() => {
    if (!isUnfinished) return undefined;
    setCount(count => count + 1);
    return () => setCount(count => count - 1);
  }, [isUnfinished, setCount]);
}
