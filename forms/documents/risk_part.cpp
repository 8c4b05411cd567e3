#include "forms/documents/risk_part.hpp"

#include "forms/documents/likelihood.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string highest_risk(const CaseRecord& record, const Assessment* assessment) {
    if (!assessment) return std::string{not_recorded};
    const auto highest = record.highest_rosh(assessment->number);
    std::string text;
    for (const auto& rating : record.ratings) {
        if (rating.assessment != assessment->number || !rating.rosh || rating.rosh != highest) continue;
        const auto words = in_words(rating, *assessment);
        text += text.empty() ? words : "; " + lower_first(words);
    }
    return recorded(text);
}

void fill_ratings(Model& model, const CaseRecord& record, const Assessment& assessment) {
    for (const auto& rating : record.ratings) {
        if (rating.assessment != assessment.number) continue;
        model.add_row("ratings")
            .text("group", recorded(rating.group))
            .text("rosh", recorded(rating.rosh))
            .text("rosh_in_words", in_words(rating, assessment));
    }
}

std::vector<Score> scores_of(const CaseRecord& record, const Assessment* assessment) {
    std::vector<Score> scores;
    for (const auto& score : record.scores) {
        if (assessment && score.assessment == assessment->number) scores.push_back(score);
    }
    return scores;
}

void fill_scores(Model& model, const std::vector<Score>& scores) {
    for (const auto& score : scores) {
        model.add_row("scores")
            .text("tool", recorded(score.tool))
            .text("score", recorded(score.score))
            .paragraphs("score_meaning", recorded(score.meaning))
            .text("scored_on", recorded(score.on))
            .text("score_by", recorded(score.assessor))
            .text("score_authorised_by", recorded(score.authorised_by));
    }
}

void fill_factors(Model& model, const CaseRecord& record) {
    for (const auto& factor : record.risk_factors) {
        const auto standing = joined({factor.outstanding == Answer::no ? "no longer outstanding" : "outstanding",
                                      factor.most_critical == Answer::yes ? "most critical" : ""});
        model.add_row("risk_factors")
            .text("factor", recorded(factor.factor))
            .text("factor_standing", standing)
            .paragraphs("factor_about", recorded(factor.about));
    }
}

}  // namespace

std::string in_words(const Rating& rating, const Assessment& assessment) {
    const auto source = " (" + joined({recorded(rating.tool), text_of(assessment.on)}) + ")";
    if (!rating.rosh) return std::string{not_recorded} + source;
    const std::string level{label(*rating.rosh)};
    const auto whom = !is_blank(rating.whom) ? rating.whom : lower_first(label(rating.group));
    if (is_blank(rating.harm)) return level + ": of what harm is not recorded; to " + recorded(whom) + source;
    return level + " risk of " + lower_first(rating.harm) + " to " + recorded(whom) + source;
}

void declare_risk(Shape& shape) {
    shape.text("assessed", "who assessed and when, as a sentence")
        .text("highest_risk", "the highest risk of serious harm in words: of what, to whom, by which tool, when")
        .text("reconviction", "likelihood of reconviction by the tool that takes precedence")
        .text("reconviction_source", "that tool and its date", "no tool was scored")
        .text("tools_differ", "a sentence when OASys and Risk Matrix 2000 differ", "they agree, or one is missing")
        .paragraphs("likelihood", "how likely reoffending is", "not recorded")
        .paragraphs("imminence", "how soon serious harm could happen", "not recorded")
        .paragraphs("analysis", "who is at risk, of what, in which circumstances", "not recorded")
        .paragraphs("triggers", "what would raise the risk", "not recorded")
        .paragraphs("protective_factors", "what lowers the risk", "not recorded")
        .paragraphs("risk_changed", "evidence of what changed since the last assessment", "not recorded")
        .rows("ratings", "risk of serious harm to each group", "nobody was rated",
              Shape()
                  .text("group", "group at risk")
                  .text("rosh", "low, medium, high or very high")
                  .text("rosh_in_words", "of what, to whom, by which tool, when"))
        .rows("scores", "assessment tools", "none was scored",
              Shape()
                  .text("tool", "the tool")
                  .text("score", "its score")
                  .paragraphs("score_meaning", "what the score means")
                  .text("scored_on", "date")
                  .text("score_by", "assessor")
                  .text("score_authorised_by", "who authorised it"))
        .rows("risk_factors", "risk factors", "none is recorded",
              Shape()
                  .text("factor", "short name")
                  .text("factor_standing", "outstanding or not; most critical or not")
                  .paragraphs("factor_about", "about it"));
}

void fill_risk(Model& model, const CaseRecord& record, const Assessment* assessment, const Case& facts) {
    const Assessment none;
    const auto& as_it_stood = assessment ? *assessment : none;
    const auto scores = scores_of(record, assessment);
    const auto reconviction = likelihood_of_reconviction(scores, facts);
    model.row_list("ratings", {}).row_list("scores", {}).row_list("risk_factors", {});
    model
        .text("assessed",
              assessment ? "Assessed by " + recorded(assessment->assessor) + " on " + recorded(assessment->on) + "."
                         : "No risk assessment is recorded.")
        .text("highest_risk", highest_risk(record, assessment))
        .text("reconviction", recorded(reconviction.level))
        .text("reconviction_source", reconviction.source)
        .text("tools_differ", reconviction.differs)
        .paragraphs("likelihood", as_it_stood.likelihood)
        .paragraphs("imminence", as_it_stood.imminence)
        .paragraphs("analysis", as_it_stood.analysis)
        .paragraphs("triggers", as_it_stood.triggers)
        .paragraphs("protective_factors", as_it_stood.protective_factors)
        .paragraphs("risk_changed", as_it_stood.changed);
    if (assessment) fill_ratings(model, record, *assessment);
    fill_scores(model, scores);
    fill_factors(model, record);
}

}  // namespace mappa::forms
