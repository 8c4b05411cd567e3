#pragma once

#include <cstddef>
#include <utility>

namespace mappa {

namespace members {

template <std::size_t, class T>
struct Member {
    T value;
};

template <class Places, class... T>
struct Flat;

template <std::size_t... Place, class... T>
struct Flat<std::index_sequence<Place...>, T...> : Member<Place, T>... {};

}  // namespace members

/// What a struct says of its members, kept side by side. A std::tuple in all but its cost: the whole program describes
/// its records this way, and the tuple of the library took more than half of the time of every compilation.
template <class... T>
struct Members : members::Flat<std::index_sequence_for<T...>, T...> {
    consteval explicit(false) Members(T... each) : members::Flat<std::index_sequence_for<T...>, T...>{{each}...} {}
};

/// The one member of type T.
template <class T, std::size_t Place>
constexpr const T& the(const members::Member<Place, T>& all) {
    return all.value;
}

/// Calls f with all of them at once.
template <class F, std::size_t... Place, class... T>
constexpr decltype(auto) with_all(const members::Flat<std::index_sequence<Place...>, T...>& all, F&& f) {
    return f(static_cast<const members::Member<Place, T>&>(all).value...);
}

/// Calls f(each) for each of them, in order.
template <class F, class... T>
constexpr void for_each(const Members<T...>& all, F&& f) {
    with_all(all, [&](const auto&... each) { (f(each), ...); });
}

/// The members of the first, then those of the second.
template <std::size_t... PlaceA, class... A, std::size_t... PlaceB, class... B>
consteval Members<A..., B...> joined(const members::Flat<std::index_sequence<PlaceA...>, A...>& first,
                                     const members::Flat<std::index_sequence<PlaceB...>, B...>& second) {
    return {static_cast<const members::Member<PlaceA, A>&>(first).value...,
            static_cast<const members::Member<PlaceB, B>&>(second).value...};
}

template <class First, class Second, class... Rest>
consteval auto joined(const First& first, const Second& second, const Rest&... rest) requires(sizeof...(Rest) > 0) {
    return joined(joined(first, second), rest...);
}

}  // namespace mappa
