import * as z from 'zod/mini';
import { lineOf } from './plain-words.ts';

export const seatNameSchema = lineOf(30);

/** 128 random bits as 22 signs, on the device and hashed on the server. */
export const tokenSchema = z.string().check(z.regex(/^[0-9A-Za-z]{22}$/));

export const seatsMost = 500;

/** How long a link that gives a seat back is good for, in ms. */
export const seatBackLife = 5 * 60_000;
