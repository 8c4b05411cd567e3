#pragma once

/// The closed word lists of the field. Codes are what files, commands and tables use and never change meaning; labels
/// are what people read.
#include "engine/words/case_words.hpp"
#include "engine/words/meeting_words.hpp"
#include "engine/words/people_words.hpp"
#include "engine/words/plan_words.hpp"
#include "engine/words/referral_words.hpp"
#include "engine/words/risk_words.hpp"
#include "engine/words/states.hpp"
