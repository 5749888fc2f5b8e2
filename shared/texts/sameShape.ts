/** The keys of `T` with any text: an English file of this type has every Spanish key and no other, or does not compile. */
export type SameShape<T> = { [K in keyof T]: T[K] extends string ? string : SameShape<T[K]> }
