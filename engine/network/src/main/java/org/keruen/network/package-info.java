/// The corridor as it is: places, links, border posts, terminals, services, means of transport, and
/// the states of all of them in time; and the transport graph packed from it for one date.
///
/// Records carry ids and are checked once, in their constructors;
/// [org.keruen.network.TransportGraph] is the one class that translates them into dense `int`
/// indices.
@NullMarked
package org.keruen.network;

import org.jspecify.annotations.NullMarked;
