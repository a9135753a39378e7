package org.keruen.server.http;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Counters of a server, as Prometheus reads them.
public final class Metrics {

  private static final double[] BOUNDS_SECONDS = {0.005, 0.025, 0.1, 0.5, 2.5};

  /// Times of one operation.
  private static final class Times {
    final LongAdder[] within = new LongAdder[BOUNDS_SECONDS.length];
    final LongAdder count = new LongAdder();
    final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < within.length; i++) {
        within[i] = new LongAdder();
      }
    }

    void add(long spentNanos) {
      count.increment();
      nanos.add(spentNanos);
      for (int i = 0; i < within.length; i++) {
        if (spentNanos <= BOUNDS_SECONDS[i] * 1e9) {
          within[i].increment();
        }
      }
    }
  }

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final Map<String, Times> times = new ConcurrentSkipListMap<>();
  private final Map<String, LongSupplier> gauges = new ConcurrentHashMap<>();
  private final AtomicLong inFlight = new AtomicLong();

  /// Adds a figure that is read when asked for.
  ///
  /// @param name without the prefix `keruen_`
  public void gauge(String name, LongSupplier value) {
    gauges.put(name, value);
  }

  void begin() {
    inFlight.incrementAndGet();
  }

  void end(String operation, int status, long spentNanos) {
    inFlight.decrementAndGet();
    String labels = "{operation=\"" + operation + "\",status=\"" + status + "\"}";
    requests.computeIfAbsent(labels, key -> new LongAdder()).increment();
    times.computeIfAbsent(operation, key -> new Times()).add(spentNanos);
  }

  /// The Prometheus text format, version 0.0.4.
  public String text() {
    StringBuilder text = new StringBuilder("# TYPE keruen_requests_total counter\n");
    requests.forEach((labels, count) -> line(text, "requests_total" + labels, count.sum()));
    text.append("# TYPE keruen_request_seconds histogram\n");
    times.forEach((operation, spent) -> histogram(text, operation, spent));
    gauge(text, "requests_in_flight", inFlight.get());
    gauges.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> gauge(text, entry.getKey(), entry.getValue().getAsLong()));
    Runtime runtime = Runtime.getRuntime();
    gauge(text, "heap_used_bytes", runtime.totalMemory() - runtime.freeMemory());
    gauge(text, "heap_most_bytes", runtime.maxMemory());
    gauge(text, "uptime_seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    return text.toString();
  }

  private static void histogram(StringBuilder text, String operation, Times spent) {
    String label = "{operation=\"" + operation + "\"";
    for (int i = 0; i < BOUNDS_SECONDS.length; i++) {
      String bound = ",le=\"" + BOUNDS_SECONDS[i] + "\"}";
      line(text, "request_seconds_bucket" + label + bound, spent.within[i].sum());
    }
    line(text, "request_seconds_bucket" + label + ",le=\"+Inf\"}", spent.count.sum());
    line(text, "request_seconds_count" + label + "}", spent.count.sum());
    String seconds = String.format(Locale.ROOT, "%.6f", spent.nanos.sum() / 1e9);
    text.append("keruen_request_seconds_sum").append(label).append("} ").append(seconds);
    text.append('\n');
  }

  private static void gauge(StringBuilder text, String name, long value) {
    text.append("# TYPE keruen_").append(name).append(" gauge\n");
    line(text, name, value);
  }

  private static void line(StringBuilder text, String name, long value) {
    text.append("keruen_").append(name).append(' ').append(value).append('\n');
  }
}
