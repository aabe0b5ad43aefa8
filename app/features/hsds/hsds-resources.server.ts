/**
 * What the HSDS API serves, per kind of object: lists as they are asked for, and one object by its id. Every object is
 * made when it is sent, so that a list of everything takes no more memory than a page.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import {
  organisationsAsked,
  placedServicesAsked,
  servicesAsked,
  taxonomiesAsked,
  termsAsked,
  type Asked,
} from '#app/domain/hsds/catalogue.ts';
import type { HsdsQuery, HsdsResourceName } from '#app/domain/hsds/request.ts';
import { hsdsWorld } from '#app/domain/hsds/world.ts';
import { hsdsWriter } from '#app/domain/hsds/writer.ts';
import { paths } from '#app/paths.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { placedById, serviceById } from './hsds-index.server.ts';

export type HsdsList = {
  total: number;
  /** Those from `from` up to `to`, each made when its turn comes. */
  items(from: number, to: number): Iterable<object>;
};

export type HsdsResource = {
  list(query: HsdsQuery): HsdsList;
  /** Null when there is none with this id. */
  one(id: string, query: HsdsQuery): Promise<object | null>;
};

type Setting = { directory: Directory; baseUrl: string; now: number };

export function hsdsResources({ directory, baseUrl, now }: Setting): Record<HsdsResourceName, HsdsResource> {
  const partnerUrl = (slug: string) => baseUrl + paths.partner(slug);
  const world = hsdsWorld(directory, { idOf: idOfName, partnerUrl, now });
  const write = hsdsWriter(directory, world);
  const asked = (query: HsdsQuery): Asked => ({ directory, taxonomies: world.taxonomies, query, now });

  return {
    services: {
      list: (query) => {
        const make = query.minimal ? write.minimalService : query.full ? write.service : write.serviceItem;
        return listOf(servicesAsked(asked(query)), make);
      },
      one: async (id) => {
        const found = await serviceById(directory, world, id);
        return found && write.service(found);
      },
    },
    organizations: {
      list: (query) => {
        const isWhole = query.full || query.full_service;
        return listOf(organisationsAsked(asked(query)), (one) =>
          isWhole ? write.organization(one, query.full_service ?? false) : write.organizationItem(one),
        );
      },
      one: async (id, query) => {
        const found = directory.byId(id);
        return found && write.organization(found, query.full_service ?? false);
      },
    },
    service_at_locations: {
      list: (query) => {
        const make = query.minimal ? write.minimalPlaced : query.full ? write.placed : write.placedItem;
        return listOf(placedServicesAsked(asked(query)), make);
      },
      one: async (id) => {
        const found = await placedById(directory, world, id);
        return found && write.placed(found);
      },
    },
    taxonomies: {
      list: (query) => listOf(taxonomiesAsked(asked(query)), (one) => one),
      one: async (id) => world.taxonomies.taxonomies.find((one) => one.id === id) ?? null,
    },
    taxonomy_terms: {
      list: (query) => listOf(termsAsked(asked(query)), (one) => one),
      one: async (id) => world.taxonomies.terms.find((one) => one.id === id) ?? null,
    },
  };
}

function listOf<T>(refs: readonly T[], make: (ref: T) => object): HsdsList {
  return {
    total: refs.length,
    *items(from, to) {
      for (const ref of refs.slice(from, to)) yield make(ref);
    },
  };
}
