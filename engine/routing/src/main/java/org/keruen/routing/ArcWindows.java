package org.keruen.routing;

public final class ArcWindows {}
