import type { Person, Post } from '../../shared/contract/directory.ts'

/** The post that a person holds now: one that has not ended, else the latest. */
export function presentPost({ posts }: Pick<Person, 'posts'>): Post | undefined {
  return posts.find(post => post.endDate === null) ?? posts.at(0)
}

/** "Dra. Ana Zelaya" */
export function fullName({ honorific, name }: Pick<Person, 'honorific' | 'name'>): string {
  return honorific ? `${honorific} ${name}` : name
}
