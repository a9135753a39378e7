package org.keruen.server.plan;

import org.keruen.answers.ReadyStudy;
import org.keruen.answers.words.Language;
import org.keruen.server.http.Refusal;
import org.keruen.server.kept.LastUsed;
import org.keruen.store.Actor;
import org.keruen.store.Plans;
import org.keruen.store.StoredPlan;
import tools.jackson.databind.json.JsonMapper;

/// Plans by id, in the store, with the last ones remembered: a question asked again writes nothing.
///
/// Every change of a plan goes through here, for a store has one server at a time.
public final class PlanShelf {

  private static final int REMEMBERED = 20_000;

  /// A stored plan with its question.
  public record Shelved(StoredPlan stored, PlanQuestion question) {}

  private final ReadyStudy ready;
  private final Plans plans;
  private final QuestionReader reader;
  private final LastUsed<String, Shelved> known = new LastUsed<>(REMEMBERED);

  public PlanShelf(ReadyStudy ready, Plans plans, QuestionReader reader) {
    this.ready = ready;
    this.plans = plans;
    this.reader = reader;
  }

  /// Keeps a question, durably, unless it is kept already.
  public Shelved put(PlanQuestion question, Language language, Actor actor) {
    String id = question.id();
    Shelved shelved = known.find(id);
    if (shelved != null) {
      return shelved;
    }
    plans.putIfAbsent(
        new StoredPlan.Draft(
            id, question.canonicalJson(), ready.study().id(), ready.hash(), language.code()),
        actor);
    return remember(new Shelved(plans.get(id), question));
  }

  /// The plan with an id.
  ///
  /// @throws Refusal if there is none, or the study no longer has what it asks for
  public Shelved get(String id) {
    Shelved shelved = known.find(id);
    if (shelved != null) {
      return shelved;
    }
    StoredPlan stored = id.matches("[0-9a-f]{16,64}") ? plans.find(id) : null;
    if (stored == null) {
      throw Refusal.notFound("id", "no plan has this id", "ask with POST /api/v1/plans");
    }
    return remember(new Shelved(stored, question(stored)));
  }

  /// The question of a stored plan.
  public PlanQuestion question(StoredPlan stored) {
    return reader.read(JsonMapper.shared().readTree(stored.queryJson()));
  }

  /// Saves a plan under a title.
  public Shelved save(String id, String title, String note, Actor actor) {
    Shelved shelved = get(id);
    plans.save(id, title, note, actor);
    return remember(new Shelved(plans.get(id), shelved.question()));
  }

  /// Takes a plan off the saved ones.
  public void unsave(String id, Actor actor) {
    Shelved shelved = get(id);
    plans.unsave(id, actor);
    remember(new Shelved(plans.get(id), shelved.question()));
  }

  private Shelved remember(Shelved shelved) {
    known.put(shelved.stored().id(), shelved);
    return shelved;
  }
}
