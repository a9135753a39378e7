package org.keruen.answers.question;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keruen.study.Study;

/// What a study's places, goods, posts and countries are called: the indexes that questions are
/// read with.
///
/// Each index is built on first use and kept. Threads may share a vocabulary.
public final class Vocabulary {

  private final Study study;
  private final Once<PlaceIndex> places;
  private final Once<GoodsIndex> goods;
  private final Once<PostIndex> posts;
  private final Once<CountryIndex> countries;

  public Vocabulary(Study study) {
    this.study = study;
    this.places = new Once<>(() -> new PlaceIndex(study));
    this.goods = new Once<>(() -> new GoodsIndex(study));
    this.posts = new Once<>(() -> new PostIndex(study));
    this.countries = new Once<>(() -> new CountryIndex(study));
  }

  public Study study() {
    return study;
  }

  public PlaceIndex places() {
    return places.get();
  }

  public GoodsIndex goods() {
    return goods.get();
  }

  public PostIndex posts() {
    return posts.get();
  }

  public CountryIndex countries() {
    return countries.get();
  }

  /// A thing made on first use.
  private static final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T made;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    synchronized T get() {
      T thing = made;
      if (thing == null) {
        thing = maker.get();
        made = thing;
      }
      return thing;
    }
  }
}
