/** What the named parts of addresses stand for. */
import { defineParams } from '@sveltejs/kit/params';
import { sectionOfFront } from '#site/frame/sections.ts';

export const params = defineParams({ front: sectionOfFront });
